/// The page of every finding.
@NullMarked
package io.hullwright.gui.findings;

import org.jspecify.annotations.NullMarked;
