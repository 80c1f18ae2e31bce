/// Text in, text out: edits that leave every other byte alone, and the difference between two
/// texts.
/// No input or output; nothing of ours is known here.
@NullMarked
package io.hullwright.text;

import org.jspecify.annotations.NullMarked;
