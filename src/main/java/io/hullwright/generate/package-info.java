/// Writes configuration for other people's programs: a record in, text out. What a person enters is
/// checked by the records, because it ends up in a file that a program obeys. No output.
@NullMarked
package io.hullwright.generate;

import org.jspecify.annotations.NullMarked;
