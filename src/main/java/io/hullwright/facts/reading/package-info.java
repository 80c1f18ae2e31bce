/// Turns raw text (environment, labels, command lines, build history) into facts that keep none of
/// it: no secret passes this package. Pure text in, facts out.
@NullMarked
package io.hullwright.facts.reading;

import org.jspecify.annotations.NullMarked;
