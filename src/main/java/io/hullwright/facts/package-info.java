/// What we know, as immutable records. No input or output, no secret value.
@NullMarked
package io.hullwright.facts;

import org.jspecify.annotations.NullMarked;
