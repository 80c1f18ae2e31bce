/// Checks of the area exposure.
@NullMarked
package io.hullwright.check.exposure;

import org.jspecify.annotations.NullMarked;
