/// The page of the checklist's lines.
@NullMarked
package io.hullwright.gui.checklist;

import org.jspecify.annotations.NullMarked;
