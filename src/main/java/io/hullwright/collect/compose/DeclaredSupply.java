package io.hullwright.collect.compose;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Supply;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads where a compose service's program comes from.
final class DeclaredSupply {

    private DeclaredSupply() {}

    static Supply read(
            DeclaredService service,
            String project,
            @Nullable Image image,
            Fact<Set<String>> trustedRegistries) {
        var reference = ImageReference.parse(reference(service, project));
        return new Supply(
                new Setting<>(reference, place(service)),
                digests(service, reference, image),
                of(image).map(Image::openLabels),
                of(image).map(Image::runtimes),
                of(image).map(Image::volumes),
                trustedRegistries,
                Fact.unknown("asking the registry was not asked for"));
    }

    /// None where the image is built and not even named: then no registry has it.
    private static Fact<List<String>> digests(
            DeclaredService service, ImageReference reference, @Nullable Image image) {
        if (reference.isPinnedByDigest()) {
            return Fact.known(List.of(reference.text()));
        }
        return image == null && service.entry("image") == null && service.entry("build") != null
                ? Fact.known(List.of())
                : of(image).map(Image::digests);
    }

    private static Fact<Image> of(@Nullable Image image) {
        return image == null ? Fact.unknown(Origin.UnseenImage.WHY) : Fact.known(image);
    }

    /// The image's name; what Compose calls the image that it builds where there is none.
    static String reference(DeclaredService service, String project) {
        var image = service.entry("image");
        return image == null ? project + "-" + service.name() : Nodes.text(image.value());
    }

    private static Origin place(DeclaredService service) {
        var image = service.entry("image");
        var build = service.entry("build");
        if (image != null) {
            return image.key();
        }
        return build == null ? service.key() : build.key();
    }
}
