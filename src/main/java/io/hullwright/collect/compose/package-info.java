/// Reads compose files as the Compose specification has them, keeping the place of every setting.
@NullMarked
package io.hullwright.collect.compose;

import org.jspecify.annotations.NullMarked;
