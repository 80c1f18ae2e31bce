/// The vocabulary of checks: one question each, asked of facts, answered by a verdict.
@NullMarked
package io.hullwright.check;

import org.jspecify.annotations.NullMarked;
