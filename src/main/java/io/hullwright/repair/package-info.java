/// Turns a check's fix into the new text of a file, for a person to look at before it is written.
/// No input or output.
@NullMarked
package io.hullwright.repair;

import org.jspecify.annotations.NullMarked;
