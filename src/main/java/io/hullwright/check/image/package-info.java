/// Checks of the area image.
@NullMarked
package io.hullwright.check.image;

import org.jspecify.annotations.NullMarked;
