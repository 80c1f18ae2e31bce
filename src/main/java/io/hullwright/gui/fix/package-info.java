/// The view of what would mend a finding: side by side, written only after it was seen.
@NullMarked
package io.hullwright.gui.fix;

import org.jspecify.annotations.NullMarked;
