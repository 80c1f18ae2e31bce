/// Writes secrets where they belong, and keeps the record of their age.
@NullMarked
package io.hullwright.core.secrets;

import org.jspecify.annotations.NullMarked;
