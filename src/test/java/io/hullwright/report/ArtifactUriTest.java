package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Subject;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArtifactUriTest {

    @Test
    void aRelativePathStaysRelative() {
        assertEquals("deploy/compose.yaml", ArtifactUri.of(Path.of("deploy/compose.yaml")));
        assertEquals("a%3Ab/x%20y.yaml", ArtifactUri.of(Path.of("a:b/x y.yaml")));
    }

    @Test
    void anAbsolutePathNamesTheFile() {
        var path = Path.of("/srv/a b/100%/#1?.yaml");
        assertEquals("file:///srv/a%20b/100%25/%231%3F.yaml", ArtifactUri.of(path));
        assertEquals(path, Path.of(URI.create(ArtifactUri.of(path))));
    }

    @Test
    void aNameIsOneSegment() {
        var image = Subject.named(Subject.Kind.IMAGE, "shop/größe:1", "sha256:1");
        assertEquals("image/shop%2Fgr%C3%B6%C3%9Fe%3A1", ArtifactUri.of(image));
    }
}
