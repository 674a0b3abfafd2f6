package org.nightpost.vault;

/** The file from which this node has its service keys, and what it read there last. Another node may have changed it since. */
final class KeysInUse {
    private final KeyFolder folder;
    private String text;

    KeysInUse(KeyFolder folder) {
        this.folder = folder;
        this.text = folder.serviceText();
    }

    KeyFolder folder() {
        return folder;
    }

    Keysets read() {
        return folder.open(true, false);
    }

    /** Takes over what lies there, if it is not what was read last. */
    synchronized void reload(ServiceKeys service) {
        String now = folder.serviceText();
        if (!now.equals(text)) {
            service.use(read());
            text = now;
        }
    }
}
