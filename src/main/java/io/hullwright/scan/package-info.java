/// What scanners find, as records: immutable, without input or output.
@NullMarked
package io.hullwright.scan;

import org.jspecify.annotations.NullMarked;
