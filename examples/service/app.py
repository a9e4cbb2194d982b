"""A service that checks documents of strangers: ``POST /check`` with the document as the body.

The report stays at ``/reports/`` and the digest of the document for a while: whoever asks for it again, and says
which one is known, is told in a line that it is still the same.
"""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from examples.service.pool import Answer, Bounds, Busy, Lost, Pool, pool, problem


class TooLarge(Exception):
    """A body is larger than the service reads."""


async def body_of(request: Request, bounds: Bounds) -> bytes:
    """The body of a request, of which no more is ever held than may be sent.

    Raises:
        TooLarge: it says that it is larger, or it turns out to be.
        TimeoutError: it is not there in time.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > bounds.bytes:
        raise TooLarge
    held = bytearray()
    async with asyncio.timeout(bounds.send):
        async for piece in request.stream():
            held += piece
            if len(held) > bounds.bytes:
                raise TooLarge
    return bytes(held)


class Kept:
    """The reports that were given last, by the digest of their document; what is asked for stays longest."""

    def __init__(self, most: int) -> None:
        self._most, self._held = most, 0
        self._answers: OrderedDict[str, Answer] = OrderedDict()

    def keep(self, digest: str, answer: Answer) -> None:
        """Keep an answer, and let go of the oldest ones beyond so many bytes."""
        self._held += len(answer.body) - len(self._answers[digest].body if digest in self._answers else b"")
        self._answers[digest] = answer
        while self._held > self._most:
            _, oldest = self._answers.popitem(last=False)
            self._held -= len(oldest.body)

    def get(self, digest: str) -> Answer | None:
        """The answer to a document, if it is still there."""
        if digest in self._answers:
            self._answers.move_to_end(digest)
        return self._answers.get(digest)


def sent(answer: Answer, known: str = "") -> Response:
    """An answer with a name of its own; nothing but the name, where somebody knows it already."""
    tag = f'"{hashlib.sha256(answer.body).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if tag in {each.strip().removeprefix("W/") for each in known.split(",")}:
        return Response(status_code=304, headers=headers)
    return Response(answer.body, answer.status, headers, answer.media_type)


async def answer_to(request: Request, bounds: Bounds, checking: Pool, kept: Kept) -> Answer:
    """A report, or a problem that says whose it is."""
    try:
        body = await body_of(request, bounds)
        answer = await checking.answer(body)
    except TooLarge:
        return problem(413, "The document is too large", f"At most {bounds.bytes} bytes are read.")
    except TimeoutError:
        return problem(408, "The document did not arrive", f"It has to be here in {bounds.send:g} seconds.")
    except ClientDisconnect:
        return problem(400, "The document is not whole", "The connection ended before it did.")
    except Busy:
        return problem(503, "Too many documents are waiting", "Try again later.")
    except Lost:
        # Why a process ended is for the service's own log; a stranger learns that nothing is known.
        return problem(
            503,
            "The document could not be checked",
            f"The check took too long (more than {bounds.seconds:g} seconds) or needed too much memory; "
            "nothing is known of the document.",
        )
    # What was not judged is no report, and may be another one next time.
    kept.keep(hashlib.sha256(body).hexdigest(), answer)
    return answer


def application(bounds: Bounds) -> Starlette:
    """The service, with bounds of its own."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncGenerator[None]:
        async with pool(bounds) as held:
            app.state.pool = held
            yield

    kept = Kept(bounds.kept)

    async def check(request: Request) -> Response:
        return sent(await answer_to(request, bounds, request.app.state.pool, kept))

    async def report(request: Request) -> Response:
        answer = kept.get(request.path_params["digest"])
        if answer is None:
            return sent(problem(404, "There is no such report", "Send the document to /check."))
        return sent(answer, request.headers.get("if-none-match", ""))

    routes = [Route("/check", check, methods=["POST"]), Route("/reports/{digest}", report)]
    return Starlette(routes=routes, lifespan=lifespan)
