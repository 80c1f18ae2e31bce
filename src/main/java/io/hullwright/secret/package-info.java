/// Makes secrets and says what they are worth. Touches no file: `core.secrets` writes.
@NullMarked
package io.hullwright.secret;

import org.jspecify.annotations.NullMarked;
