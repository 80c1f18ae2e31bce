/// One writer per format.
@NullMarked
package io.hullwright.report;

import org.jspecify.annotations.NullMarked;
