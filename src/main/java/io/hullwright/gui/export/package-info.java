/// The dialog that writes what is seen as a report.
@NullMarked
package io.hullwright.gui.export;

import org.jspecify.annotations.NullMarked;
