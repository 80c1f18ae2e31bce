/// Saves what was seen, and reads it back.
@NullMarked
package io.hullwright.collect.snapshot;

import org.jspecify.annotations.NullMarked;
