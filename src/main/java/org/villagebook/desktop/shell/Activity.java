package org.villagebook.desktop.shell;

import java.util.Set;
import java.util.function.Supplier;
import org.villagebook.desktop.component.Screen;

/**
 * One entry of the navigation.
 *
 * @param id     also the end of its name's key, {@code desktop.activity.<id>}
 * @param icon   literal of the icon pack
 * @param types  record types whose pages it shows; the ledger shows all that nobody else does
 * @param listed whether it stands in the navigation; others are reached from a screen or by Ctrl+K
 * @param screen makes the screen when it is first opened
 */
record Activity(String id, String icon, Set<String> types, boolean listed, Supplier<Screen> screen) {
}
