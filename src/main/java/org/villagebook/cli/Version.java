package org.villagebook.cli;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar; {@code dev} when the program runs from its classes. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Villagebook 村簿 " + (version == null ? "dev" : version)
                + " (Java " + Runtime.version().feature() + ")"};
    }
}
