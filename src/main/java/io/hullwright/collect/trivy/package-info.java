/// Runs Trivy and reads its reports.
@NullMarked
package io.hullwright.collect.trivy;

import org.jspecify.annotations.NullMarked;
