/// Checks about what a scanner found.
@NullMarked
package io.hullwright.check.scan;

import org.jspecify.annotations.NullMarked;
