/// Keeps the values of secrets, for a person who turns that on: one file, sealed by a passphrase.
@NullMarked
package io.hullwright.core.store;

import org.jspecify.annotations.NullMarked;
