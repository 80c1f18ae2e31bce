package io.hullwright.generate;

import java.time.LocalDate;

/// Whom to tell about a weakness: `/.well-known/security.txt`.
///
/// @param contact `mailto:`, `https:` or `tel:` address
/// @param expires the last day that the file may be believed
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9116">RFC 9116</a>
public record SecurityContact(String contact, LocalDate expires) {

    public SecurityContact {
        Entered.word(
                "security contact",
                contact,
                "(mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+|https://[A-Za-z0-9._~/@%+=&?:-]+"
                        + "|tel:\\+?[0-9-]+)",
                "mailto:security@example.org");
        Entered.number("year in which the security contact expires", expires.getYear(), 2000, 9998);
    }
}
