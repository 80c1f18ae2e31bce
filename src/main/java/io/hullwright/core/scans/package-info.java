/// The front door to scans by other people's programs.
@NullMarked
package io.hullwright.core.scans;

import org.jspecify.annotations.NullMarked;
