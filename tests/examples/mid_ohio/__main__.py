"""Write the example anew: ``python -m tests.examples.mid_ohio``."""

from roadracing._internal.documents.writing import dump

from .document import FILE, document

if __name__ == "__main__":
    dump(document(), FILE)
