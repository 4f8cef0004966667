package org.villagebook.planted.desktop;

import javafx.scene.Node;

/** A view model that knows a node. */
final class PlantedViewModel {
    Node node;
}
