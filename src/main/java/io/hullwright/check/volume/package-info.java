/// Checks of the area volume.
@NullMarked
package io.hullwright.check.volume;

import org.jspecify.annotations.NullMarked;
