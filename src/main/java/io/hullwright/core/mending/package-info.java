/// Mends single findings in the files that decide them: shown line by line, then written.
@NullMarked
package io.hullwright.core.mending;

import org.jspecify.annotations.NullMarked;
