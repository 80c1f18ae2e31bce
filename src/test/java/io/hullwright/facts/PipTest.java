package io.hullwright.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipTest {

    @ParameterizedTest
    @CsvSource({
        "pip install a,0",
        "pip3.12 install a,0",
        "pip2.7 install a,0",
        "python -m pip install a,2",
        "python3.12 -mpip install a,1",
        "python3 -I -m pip install a,3",
        "python3 -Im pip install a,2",
        "python3 -Impip install a,1",
        "python3 -W ignore -Xdev -m pip install a,5",
        "python3 -m,-1",
        "python3 -m venv pip,-1",
        "python3 -mpipx pip,-1",
        "python3 setup.py -m pip,-1",
        "python3 - -m pip,-1",
        "python3 pip,-1",
        "pipx install a,-1",
        "pipenv install a,-1",
        "npm install pip,-1",
    })
    void isFoundByTheWords(String command, int first) {
        var words = List.of(command.split(" "));
        assertEquals(
                first,
                Pip.firstArgument(
                        words.getFirst(), words.subList(1, words.size()), Function.identity()));
    }
}
