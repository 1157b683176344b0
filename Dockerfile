# The embedded server. Settings and volumes are in docs/operations.md; compose.yaml adds PostgreSQL.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# The project files first: packages are restored again only when one of them changes.
COPY Directory.Build.props Directory.Build.rsp Directory.Build.targets Directory.Packages.props NuGet.config global.json ./
COPY build/SalesMailbox.Analyzers/*.csproj build/SalesMailbox.Analyzers/
COPY src/SalesMailbox.Core/*.csproj src/SalesMailbox.Core/
COPY src/SalesMailbox.Demo/*.csproj src/SalesMailbox.Demo/
COPY src/SalesMailbox.EntityFrameworkCore/*.csproj src/SalesMailbox.EntityFrameworkCore/
COPY src/SalesMailbox.EntityFrameworkCore.PostgreSql/*.csproj src/SalesMailbox.EntityFrameworkCore.PostgreSql/
COPY src/SalesMailbox.EntityFrameworkCore.Sqlite/*.csproj src/SalesMailbox.EntityFrameworkCore.Sqlite/
COPY src/SalesMailbox.DropFolder/*.csproj src/SalesMailbox.DropFolder/
COPY src/SalesMailbox.Gmail/*.csproj src/SalesMailbox.Gmail/
COPY src/SalesMailbox.Gmail.Sandbox/*.csproj src/SalesMailbox.Gmail.Sandbox/
COPY src/SalesMailbox.PdfSharp/*.csproj src/SalesMailbox.PdfSharp/
COPY src/SalesMailbox.Server/*.csproj src/SalesMailbox.Server/
COPY src/SalesMailbox.Web/*.csproj src/SalesMailbox.Web/
RUN dotnet restore src/SalesMailbox.Server

COPY . .
RUN dotnet publish src/SalesMailbox.Server --no-restore --configuration Release --output /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY --chmod=755 deploy/entry-point.sh deploy/health-check.sh ./
COPY LICENSE .

# Mail, tokens and keys are the server's alone. A new volume takes over the owner and the rights of this folder.
RUN install -d -m 700 -o "$APP_UID" -g "$APP_UID" /data
USER $APP_UID
VOLUME /data

ENV ASPNETCORE_HTTP_PORTS=8080 \
    SalesMailbox__DataDirectory=/data \
    SalesMailbox__JsonLogs=true
EXPOSE 8080

HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/app/health-check.sh"]
ENTRYPOINT ["/app/entry-point.sh"]
