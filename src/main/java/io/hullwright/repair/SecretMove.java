package io.hullwright.repair;

import io.hullwright.text.YamlText;
import io.hullwright.text.YamlValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A credential that leaves a service's environment for a file of its own. Its value is read where
/// it is needed and kept nowhere.
///
/// @param fileVariable by which the image reads the same value from a file
/// @param secret the name of the Compose secret
public record SecretMove(String service, String variable, String fileVariable, String secret) {

    /// Where the value goes, relative to the compose file.
    public String file() {
        return "secrets/" + secret;
    }

    /// Where the container finds it.
    String mounted() {
        return "/run/secrets/" + secret;
    }

    /// What the container would get, as the compose file says it.
    ///
    /// @param before the text of the file that still holds it
    public byte[] value(String before) {
        var service = new ComposeService(YamlText.of(before), this.service);
        return text(service).replace("$$", "$").getBytes(StandardCharsets.UTF_8);
    }

    private String text(ComposeService declared) {
        if (declared.at(List.of("environment", variable)) instanceof YamlValue.Scalar scalar) {
            return scalar.text();
        }
        for (var item : YamlValue.items(declared.at(List.of("environment")))) {
            if (NamedItems.hasName(item, variable) && item instanceof YamlValue.Scalar scalar) {
                return scalar.text().substring(variable.length() + 1);
            }
        }
        return "";
    }
}
