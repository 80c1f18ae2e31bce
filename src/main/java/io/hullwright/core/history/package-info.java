/// The scans that were kept, in the person's data folder.
@NullMarked
package io.hullwright.core.history;

import org.jspecify.annotations.NullMarked;
