package io.hullwright.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.WorkloadFixture;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    @Test
    void seesEachFormInAVariable() {
        assertTrue(variable(ValueTrait.CREDENTIAL));
        assertTrue(variable(ValueTrait.TOKEN_FORMAT));
        assertTrue(variable(ValueTrait.CONNECTION_CREDENTIAL));
        assertTrue(variable(ValueTrait.DEFAULT_PASSWORD));
        assertFalse(variable(ValueTrait.DEBUG_ON));
    }

    @Test
    void takesNeitherAFileNorNothingForACredential() {
        assertFalse(variable(ValueTrait.CREDENTIAL, ValueTrait.FILE_REFERENCE));
        assertFalse(variable(ValueTrait.CREDENTIAL, ValueTrait.EMPTY));
    }

    @Test
    void seesACredentialInTheValueThatNamesAFile() {
        assertTrue(variable(ValueTrait.CONNECTION_CREDENTIAL, ValueTrait.FILE_REFERENCE));
        assertTrue(variable(ValueTrait.TOKEN_FORMAT, ValueTrait.FILE_REFERENCE));
    }

    @Test
    void excusesNoCommandForAFileBesideTheCredential() {
        assertTrue(Credentials.standIn(Set.of(ValueTrait.CREDENTIAL, ValueTrait.FILE_REFERENCE)));
        assertFalse(Credentials.standIn(Set.of(ValueTrait.FILE_REFERENCE)));
    }

    private static boolean variable(ValueTrait... traits) {
        return Credentials.standIn(WorkloadFixture.variableOf("X", traits));
    }
}
