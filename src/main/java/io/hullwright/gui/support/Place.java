package io.hullwright.gui.support;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// The pages, in the order of the navigation.
public enum Place {
    OVERVIEW("overview"),
    CONTAINERS("containers"),
    FINDINGS("findings"),
    CHECKLIST("checklist"),
    FILES("files"),
    ENGINE("engine"),
    SETTINGS("settings");

    private final String word;

    Place(String word) {
        this.word = word;
    }

    public Ikon icon() {
        return switch (this) {
            case OVERVIEW -> MaterialDesignV.VIEW_DASHBOARD_OUTLINE;
            case CONTAINERS -> MaterialDesignC.CUBE_OUTLINE;
            case FINDINGS -> MaterialDesignF.FORMAT_LIST_BULLETED;
            case CHECKLIST -> MaterialDesignC.CLIPBOARD_CHECK_OUTLINE;
            case FILES -> MaterialDesignF.FILE_CODE_OUTLINE;
            case ENGINE -> MaterialDesignS.SERVER;
            case SETTINGS -> MaterialDesignC.COG_OUTLINE;
        };
    }

    public String title() {
        return Words.of(word + ".page");
    }
}
