/// Reads what is known of attacks on vulnerabilities.
@NullMarked
package io.hullwright.collect.threats;

import org.jspecify.annotations.NullMarked;
