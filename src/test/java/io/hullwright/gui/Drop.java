package io.hullwright.gui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files dropped on the window by another program.
final class Drop {

    private Drop() {}

    static void on(ShownWindow window, Path... files) {
        var paths = List.of(files).stream().map(Path::toFile).toList();
        var clipboard =
                (TKClipboard)
                        Proxy.newProxyInstance(
                                Drop.class.getClassLoader(),
                                new Class<?>[] {TKClipboard.class},
                                (_, method, arguments) ->
                                        switch (method.getName()) {
                                            case "getContentTypes" -> Set.of(DataFormat.FILES);
                                            case "getTransferModes" -> Set.of(TransferMode.COPY);
                                            case "hasContent" ->
                                                    DataFormat.FILES.equals(arguments[0]);
                                            case "getContent" ->
                                                    DataFormat.FILES.equals(arguments[0])
                                                            ? paths
                                                            : null;
                                            default -> null;
                                        });
        ShownWindow.onFx(
                () -> {
                    var over = event(DragEvent.DRAG_OVER, clipboard);
                    window.node(".endpoint-bar").fireEvent(over);
                    window.node(".endpoint-bar")
                            .fireEvent(event(DragEvent.DRAG_DROPPED, clipboard));
                    return "";
                });
    }

    private static DragEvent event(EventType<DragEvent> type, TKClipboard clipboard) {
        return new DragEvent(
                null,
                null,
                type,
                DragboardHelper.createDragboard(clipboard),
                10,
                10,
                10,
                10,
                TransferMode.COPY,
                null,
                null,
                null);
    }
}
