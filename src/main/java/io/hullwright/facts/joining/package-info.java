/// Joins what runs with what was written.
@NullMarked
package io.hullwright.facts.joining;

import org.jspecify.annotations.NullMarked;
