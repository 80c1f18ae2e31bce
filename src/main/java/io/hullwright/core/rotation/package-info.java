/// Gives a live database's role a new password, everywhere or nowhere.
@NullMarked
package io.hullwright.core.rotation;

import org.jspecify.annotations.NullMarked;
