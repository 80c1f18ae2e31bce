/// Checks of the area storage.
@NullMarked
package io.hullwright.check.storage;

import org.jspecify.annotations.NullMarked;
