package io.hullwright.gui.support;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A bar of parts beside one another, each as wide as its share. The words beside it say the same.
public final class Stack extends Region {

    /// @param style the end of the name of its style
    public record Part(String style, int count) {}

    private final List<Part> parts;
    private final int total;

    public Stack(List<Part> parts, String accessibleText) {
        this.parts = parts.stream().filter(part -> part.count() > 0).toList();
        this.total = this.parts.stream().mapToInt(Part::count).sum();
        getStyleClass().add("stack");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(accessibleText);
        for (var part : this.parts) {
            var region = new Region();
            region.getStyleClass().add("stack-" + part.style());
            getChildren().add(region);
        }
    }

    @Override
    protected void layoutChildren() {
        var left = 0.0;
        var gaps = Math.max(0, parts.size() - 1);
        var width = getWidth() - gaps;
        for (var i = 0; i < parts.size(); i++) {
            var share = width * parts.get(i).count() / total;
            getChildren().get(i).resizeRelocate(left, 0, share, getHeight());
            left += share + 1;
        }
    }
}
