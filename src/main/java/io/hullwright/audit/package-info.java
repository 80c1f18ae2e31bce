/// Joins checks and subjects into findings, applies waivers, and answers the checklist.
@NullMarked
package io.hullwright.audit;

import org.jspecify.annotations.NullMarked;
