package org.agentdesk.ui.plugin;

/// Which plug-ins are turned off on this computer.
public interface Switches {

    /// None, and nothing is remembered.
    Switches NONE =
            new Switches() {
                @Override
                public boolean isOff(String pluginId) {
                    return false;
                }

                @Override
                public void turn(String pluginId, boolean off) {}
            };

    /// Whether a plug-in is turned off.
    boolean isOff(String pluginId);

    /// Remembers it.
    void turn(String pluginId, boolean off);
}
