package io.hullwright.secret;

import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/// A name or an address that a certificate is for.
///
/// @param text a DNS name in ASCII, with `*` as its first label or without; or an IP address
record HostName(String text) {

    private static final int LONGEST = 253;
    private static final Pattern LABEL =
            Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    HostName {
        if (!IPAddress.isValid(text) && !isDnsName(text)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is neither a DNS name nor an IP address");
        }
    }

    private static boolean isDnsName(String text) {
        String name = text.startsWith("*.") ? text.substring(2) : text;
        if (name.length() > LONGEST) {
            return false;
        }
        String last = "";
        for (String label : name.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
            last = label;
        }
        return !NUMBER.matcher(last).matches(); // 300.1.1.1 is a mistyped address
    }

    GeneralName generalName() {
        int kind = IPAddress.isValid(text) ? GeneralName.iPAddress : GeneralName.dNSName;
        return new GeneralName(kind, text);
    }
}
