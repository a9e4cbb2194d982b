"""Plans as shapes: what overlaps, what is near, and GeoJSON in and out.

Shapes need the extra ``geometry``; where a plan lies on the earth does not.
"""
