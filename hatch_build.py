"""What the package says of itself where packages are published.

Pages of an index do not know the repository, so links of the README that lead into it are written out in full, and
the metadata gets its links, once the repository's address is stated in ``ROADRACING_REPOSITORY``, as the publishing
workflow does. Without it both stay as they are: no address is made up.
"""

import os
import re
from pathlib import Path
from typing import Any, Final

from hatchling.metadata.plugin.interface import MetadataHookInterface

REPOSITORY: Final = "ROADRACING_REPOSITORY"
_PICTURE: Final = re.compile(r"(!\[[^\]]*\]\()(?!https?:|#)([^)\s]+)(\))")
_LINK: Final = re.compile(r"((?<!!)\[[^\]]*\]\()(?!https?:|#)([^)\s]+)(\))")


def in_full(readme: str, repository: str, version: str) -> str:
    """The README with the address of what its links and pictures lead to, as it was in this version."""
    raw, shown = f"{repository}/raw/v{version}/", f"{repository}/blob/v{version}/"
    return _LINK.sub(rf"\g<1>{shown}\g<2>\g<3>", _PICTURE.sub(rf"\g<1>{raw}\g<2>\g<3>", readme))


def links(repository: str, version: str) -> dict[str, str]:
    """Where a person goes from the page of the package."""
    return {
        "Repository": repository,
        "Documentation": f"{repository}/blob/v{version}/docs/index.md",
        "Changes": f"{repository}/blob/v{version}/CHANGELOG.md",
        "Issues": f"{repository}/issues",
        "Security": f"{repository}/security/policy",
    }


class CustomMetadataHook(MetadataHookInterface):
    """Fills in the README and the links when a distribution is built."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Write both into the metadata of the project."""
        readme = Path(self.root, "README.md").read_text("utf-8")
        version = str(metadata["version"])
        if repository := os.environ.get(REPOSITORY, "").rstrip("/"):
            readme = in_full(readme, repository, version)
            metadata["urls"] = links(repository, version)
        metadata["readme"] = {"content-type": "text/markdown", "text": readme}
