/// The only code that looks at the world. What stands here is shared by its sources.
@NullMarked
package io.hullwright.collect;

import org.jspecify.annotations.NullMarked;
