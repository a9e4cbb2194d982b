"""A service that checks documents of strangers: ``POST /check`` with the document as the body."""

import asyncio
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


async def answer_to(request: Request, bounds: Bounds, checking: Pool) -> Answer:
    """A report, or a problem that says whose it is."""
    try:
        return await checking.answer(await body_of(request, bounds))
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


def application(bounds: Bounds) -> Starlette:
    """The service, with bounds of its own."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncGenerator[None]:
        async with pool(bounds) as held:
            app.state.pool = held
            yield

    async def check(request: Request) -> Response:
        answer = await answer_to(request, bounds, request.app.state.pool)
        return Response(answer.body, answer.status, media_type=answer.media_type)

    return Starlette(routes=[Route("/check", check, methods=["POST"])], lifespan=lifespan)
