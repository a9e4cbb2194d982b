"""What every picture is drawn with: elements, strokes, colours, and how much room words take."""
